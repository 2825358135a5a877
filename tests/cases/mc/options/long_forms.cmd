mc --ascii_out --binprefix --customflag --decimal_values --extension=hpp --headerdir=inc --rcdir res --maxlength=1000 --nullterminate --hresult_use --xdbg=dbg long_forms.mc
