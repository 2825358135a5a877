mc -cp UTF-16 cp_any_case.mc
