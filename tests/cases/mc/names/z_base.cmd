mc -z other z_base.mc
