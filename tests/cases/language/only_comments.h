// first
// second
