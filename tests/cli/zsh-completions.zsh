# What zsh would offer: SCRIPT, then what is typed. A shell with a terminal of its own, whose compadd prints.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; autoload -Uz compinit; compinit -D -u; source $1"
zpty -w shell 'bindkey "^I" complete-word; compadd() { if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi; local -a found; builtin compadd -A found "$@"; print -rl -- "offered:"$^found; }; finish() { print finished; exit }; comppostfuncs=(finish); print rea""dy'
zpty -r shell output '*ready*'
zpty -w -n shell "$2"$'\t'
zpty -r shell output '*finished*'
print -r -- "$output" | tr -d '\r' | sed -n 's/.*offered:\(.\)/\1/p'
