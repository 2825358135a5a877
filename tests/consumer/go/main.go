package main

//go:generate msgtab compile orders.mc --obj orders_windows_amd64.syso --machine amd64

func main() {
	println("The messages are in the program's resources.")
}
