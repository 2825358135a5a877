help explan
