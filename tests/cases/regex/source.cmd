find --regex denied source.mc --lang en
