check unknown_in_list.mc
