po merge option_of_another_verb.mc --badge x.svg
