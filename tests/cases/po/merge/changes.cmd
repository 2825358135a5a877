po merge changes.mc changes.de.po -o changes.pot
