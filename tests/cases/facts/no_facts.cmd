compile no_facts.mc --facts no_facts.inc
