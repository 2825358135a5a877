compile comments_at_the_end_of_a_source.mc comments_at_the_end_of_a_source.next.mc --wrapper w --werror
