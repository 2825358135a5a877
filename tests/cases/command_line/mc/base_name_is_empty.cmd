mc -z '' door.mc
