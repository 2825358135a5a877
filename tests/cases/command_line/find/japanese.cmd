compile japanese.mc --dll door.dll
find 'ユーザー 企業\山田 は現在このコンピューター' door.dll
