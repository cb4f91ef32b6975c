# Runs "$@", and ends its whole process group when standard input ends: when the one who started this
# closes it, or is gone. The command has the same standard input. This shell leads the group, unless it is
# called guard-without-group.
trap : TERM INT HUP
exec 3<&0
"$@" <&3 3<&- &
child=$!
all=0
[ "$0" = guard-without-group ] && all=$child
{
  trap : TERM INT HUP # or it would end itself, and nobody would kill what does not listen
  cat <&3
  kill -TERM $all
  # A tenth of a second at a time: most end at once.
  tries=80
  while [ $tries -gt 0 ] && kill -0 $child; do
    sleep 0.1
    tries=$((tries - 1))
  done
  kill -KILL $all
} >/dev/null 2>&1 &
exec 3<&-
wait $child
code=$?
while kill -0 $child 2>/dev/null; do # a signal has ended the wait, and not the command
  wait $child
  code=$?
done
exit $code
