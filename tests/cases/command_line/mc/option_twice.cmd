mc -h folder -h . option_twice.mc
