compile standard_output.mc --header - --dll standard_output.dll
