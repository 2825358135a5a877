mc -
