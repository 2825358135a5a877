check --format github github.mc "github.50%, or so.mc"
