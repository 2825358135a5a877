compile word_with_dash.mc
