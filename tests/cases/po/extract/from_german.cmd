po extract from_german.mc --from German --lang en-US
