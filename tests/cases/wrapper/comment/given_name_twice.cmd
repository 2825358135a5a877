compile given_name_twice.mc --wrapper given_name_twice
