"""How the network of the walls was made, run by hand; nothing here is part of the program."""
