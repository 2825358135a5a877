compile - --res -
