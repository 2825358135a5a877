mc -a a_each_text_in_its_page.mc
