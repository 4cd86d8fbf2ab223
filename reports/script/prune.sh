#!/bin/sh
# Prune script by tagtidy 0.1.0, from the state of 2026-01-31T00:00:00Z.
#
# Without --confirm it changes nothing and says what it would do; --help names its options.
# Each tag is left alone that does not point to the image noted here any more.
#
# policy    oc adm prune images --keep-tag-revisions=3 --keep-younger-than=1h --all=true --prune-registry=true
# protects  1 image in use that the prune would take otherwise
# retires   3 tags in 2 waves
# prunes    1 image and 0 history items, which frees 12 MiB in the registry and 2 KiB in etcd; and what the retired tags alone hold
# read      all that the verdicts rest on
# expires   2026-02-07T00:00:00Z; later, --confirm needs --force

# Names are texts, whatever they look like.
# shellcheck disable=SC1003,SC2016
set -u
as_of_compact=20260131T000000Z
as_of_seconds=1769817600
expires_after_seconds=604800
plan_id=2026-01-31T00:00:00Z-bb1821dcf28d160c
waves=2
obstacle=''

# steps: what is done, in this order; behind each step stands its inverse.
steps() {

  ## Images in use that the prune would take: 1

  # why: used by pod shop/cart-1: no history holds it
  protect 1 imagestreamimage shop/cart@sha256:0000000000000000000000000000000000000000000000000000000000000009 shop cart in-use sha256:0000000000000000000000000000000000000000000000000000000000000009 # undo: oc tag -n shop -d cart:in-use

  ## Tags that retire in wave 1: 2

  # why: rule 'dated' of the policy: carries May 2019, unused, not among the newest 5
  retire 2 1 shop cart v1-jun-2019 sha256:0000000000000000000000000000000000000000000000000000000000000002 # an image of 12 MiB; undo: oc tag -n shop --source=docker registry.local:5000/shop/cart@sha256:0000000000000000000000000000000000000000000000000000000000000002 cart:v1-jun-2019
  # why: rule 'dated' of the policy: carries May 2019, unused, not among the newest 5
  retire 3 1 shop cart v1-may-2019 sha256:0000000000000000000000000000000000000000000000000000000000000001 # an image of 12 MiB; undo: oc tag -n shop --source=docker registry.local:5000/shop/cart@sha256:0000000000000000000000000000000000000000000000000000000000000001 cart:v1-may-2019

  ## Tags that retire in wave 2: 1

  # why: rule 'dated' of the policy: carries May 2019, unused, not among the newest 5
  retire 4 2 shop cart v1-jul-2019 sha256:0000000000000000000000000000000000000000000000000000000000000003 # an image of 12 MiB; undo: oc tag -n shop --source=docker registry.local:5000/shop/cart@sha256:0000000000000000000000000000000000000000000000000000000000000003 cart:v1-jul-2019

  ## The prune

  # why: nothing undoes it: an image that was pruned has to be pushed again
  prune 5 --keep-tag-revisions=3 --keep-younger-than=1h --all=true --prune-registry=true
  :
}

# undo_steps: what takes back the steps that were done, the last first.
undo_steps() {
  no_undo 5 'images that were pruned'
  restore 4 shop cart v1-jul-2019 docker registry.local:5000/shop/cart@sha256:0000000000000000000000000000000000000000000000000000000000000003
  restore 3 shop cart v1-may-2019 docker registry.local:5000/shop/cart@sha256:0000000000000000000000000000000000000000000000000000000000000001
  restore 2 shop cart v1-jun-2019 docker registry.local:5000/shop/cart@sha256:0000000000000000000000000000000000000000000000000000000000000002
  unprotect 1 shop cart in-use sha256:0000000000000000000000000000000000000000000000000000000000000009
  :
}

# planned_images: all that the prune may take; it stops where it would take more.
planned_images() {
  cat <<'END'
sha256:0000000000000000000000000000000000000000000000000000000000000001
sha256:0000000000000000000000000000000000000000000000000000000000000002
sha256:0000000000000000000000000000000000000000000000000000000000000003
sha256:0000000000000000000000000000000000000000000000000000000000000009
END
}

confirm=no force=no undo=no stop_on_error=no skip_protect=no skip_prune=no accept_hazards=no
accept_unplanned=0 wave='' log="prune-$as_of_compact.log" registry_url=''
succeeded=0 planned=0 before=0 drifted=0 failed=0 untried=0 unprotected=0 stopped=no state=''
LC_ALL=C
export LC_ALL

usage() {
  cat <<'END'
usage: sh prune.sh [--confirm] [OPTION...]

Without --confirm nothing is changed: each step says what it would do.

  --confirm             do it
  --wave N              retire the tags of this wave only
  --skip-protect        protect no image that is in use
  --skip-prune          retire tags, but prune no images
  --accept-hazards      prune although images in use are not protected
  --accept-unplanned N  prune although up to N images would go that the plan does not name
  --registry-url URL    how the prune reaches the registry
  --stop-on-error       try no step after one that failed
  --log FILE            where each step is noted, and steps that were done are looked up
  --force               run a plan that is too old
  --undo                take back what the log says was done, the last step first

Exit status: 0 all done; 1 some steps failed; 2 could not start; 64 wrong usage.
END
}

wrong_usage() {
  printf 'prune.sh: %s\n' "$1" >&2
  usage >&2
  exit 64
}

cannot() {
  printf 'prune.sh: %s\n' "$1" >&2
  exit 2
}

read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --wave | --log | --registry-url | --accept-unplanned)
        [ $# -gt 1 ] || wrong_usage "$1 needs a value"
        ;;
    esac
    case $1 in
      --confirm) confirm=yes ;;
      --force) force=yes ;;
      --undo) undo=yes ;;
      --stop-on-error) stop_on_error=yes ;;
      --skip-protect) skip_protect=yes ;;
      --skip-prune) skip_prune=yes ;;
      --accept-hazards) accept_hazards=yes ;;
      --wave) wave=$(number "$1" "$2") || exit 64; shift ;;
      --accept-unplanned) accept_unplanned=$(number "$1" "$2") || exit 64; shift ;;
      --log) log=$2; shift ;;
      --registry-url) registry_url=$2; shift ;;
      --help | -h) usage; exit 0 ;;
      *) wrong_usage "unknown option $(visible "$1")" ;;
    esac
    shift
  done
  if [ -n "$wave" ] && { [ "$wave" -lt 1 ] || [ "$wave" -gt "$waves" ]; }; then
    wrong_usage "--wave: the plan has $waves waves"
  fi
}

# number OPTION TEXT: the text, if it is a number.
number() {
  case $2 in
    '' | *[!0-9]* | ??????????*) wrong_usage "$1 needs a number" ;;
  esac
  printf '%s\n' "$2"
}

# visible TEXT: the text on one line, with '?' for whatever is not printable ASCII.
visible() {
  case $1 in
    *[!\ -~]*) printf '%s' "$1" | tr -c ' -~' '?'; printf '\n' ;;
    *) printf '%s\n' "$1" ;;
  esac
}

check_age() {
  now=$(date -u +%s)
  case $now in
    '' | *[!0-9]*) age='' ;;
    *) age=$((now - as_of_seconds)) ;;
  esac
  if [ -z "$age" ]; then
    old='the age of the plan cannot be told'
  elif [ "$age" -gt "$expires_after_seconds" ]; then
    old="the plan is $((age / 86400)) days old: make a new one"
  elif [ "$age" -lt -3600 ]; then
    old='the plan is of the future: look at the clock'
  else
    return 0
  fi
  if [ "$confirm" = yes ] && [ "$undo" = no ] && [ "$force" = no ]; then
    cannot "$old, or call with --force"
  fi
  printf 'note: %s\n' "$old"
}

check_cluster() {
  command -v oc >/dev/null 2>&1 || cannot "there is no 'oc' on the PATH"
  user=$(oc whoami) || cannot "not logged in: 'oc whoami' failed"
  server=$(oc whoami --show-server) || server='an unknown server'
  visible "cluster: $server, as $user"
}

# digest_of NAMESPACE STREAM TAG: the image the tag points to; empty where it points to none.
digest_of() {
  oc get imagestreamtag --namespace="$1" --ignore-not-found \
    -o 'jsonpath={.image.metadata.name}' -- "$2:$3"
}

# spec_is NAMESPACE STREAM TAG KIND SOURCE: whether the spec tag is made from that source.
spec_is() {
  spec_tags=$(oc get imagestream --namespace="$1" --ignore-not-found -o \
    'go-template={{range .spec.tags}}{{.name}}{{"\t"}}{{with .from}}{{.kind}}{{"\t"}}{{or .namespace "-"}}{{"\t"}}{{.name}}{{end}}{{"\n"}}{{end}}' \
    -- "$2") || return 1
  tab=$(printf '\t')
  found=$(printf '%s\n' "$spec_tags" | while IFS=$tab read -r spec_name kind namespace name; do
    if [ "$spec_name" != "$3" ] || [ "$kind" != "$4" ]; then continue; fi
    [ "$namespace" != - ] || namespace=$1
    case $5 in
      "$name" | "$namespace/$name" | "$namespace/$2:$name") echo yes ;;
    esac
  done)
  [ "$found" = yes ]
}

# note ID OUTCOME TEXT: a line in the log; nothing goes on where it cannot be written.
note() {
  [ "$confirm" = yes ] || return 0
  printf '%s %s %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" "$2" "$(visible "$3")" \
    >>"$log" || cannot 'the log cannot be written'
}

# finish ID OUTCOME TEXT: says how a step went, and counts it.
finish() {
  visible "step $1 $2: $3"
  case $2 in
    'done' | held | undone) succeeded=$((succeeded + 1)) ;;
    would) planned=$((planned + 1)) ;;
    drifted) drifted=$((drifted + 1)) ;;
    *)
      failed=$((failed + 1))
      [ "$stop_on_error" = no ] || stopped=yes
      ;;
  esac
  note "$1" "$2" "$3"
}

# read_log: how each step went last, as the variable state_ID.
read_log() {
  if [ ! -e "$log" ]; then
    [ "$confirm" = no ] || printf '# plan %s\n' "$plan_id" >"$log" ||
      cannot 'the log cannot be written'
    return 0
  fi
  exec 3<"$log" || cannot 'the log cannot be read'
  IFS= read -r first <&3 || first=''
  [ "$first" = "# plan $plan_id" ] || cannot 'the log is of another plan: name one with --log'
  while read -r _ id outcome _ <&3; do
    case $id in
      '' | *[!0-9]*) continue ;;
    esac
    [ -n "$outcome" ] || continue
    eval "state_$id=\$outcome"
  done
  exec 3<&-
}

# is_due ID WAVE: whether the step is to be tried; its last outcome is then in the variable state.
is_due() {
  [ "$2" = - ] || [ -z "$wave" ] || [ "$2" = "$wave" ] || return 1
  if [ "$stopped" = yes ]; then
    untried=$((untried + 1))
    return 1
  fi
  eval "state=\${state_$1-}"
  [ "$state" = 'done' ] || return 0
  before=$((before + 1))
  return 1
}

report() {
  if [ "$confirm" = yes ]; then
    printf '%s done, ' "$succeeded"
  else
    printf 'dry run: %s to do, ' "$planned"
  fi
  printf '%s done before, %s drifted and skipped, %s failed, %s not tried\n' \
    "$before" "$drifted" "$failed" "$untried"
}

interrupted() {
  printf 'interrupted; call it again to go on\n'
  report
  exit 130
}

main() {
  read_options "$@"
  if [ -n "$obstacle" ]; then
    cannot "$obstacle"
  fi
  check_age
  check_cluster
  read_log
  trap interrupted INT TERM HUP
  if [ "$undo" = yes ]; then undo_steps; else steps; fi
  report
  [ "$failed" -eq 0 ] && [ "$stopped" = no ]
}

# protect ID KIND SOURCE NAMESPACE STREAM TAG DIGEST: tags an image that is in use.
protect() {
  if [ "$skip_protect" = yes ]; then
    unprotected=$((unprotected + 1))
    return 0
  fi
  is_due "$1" - || [ "$stopped" = no ] || return 0
  place="$4/$5:$6"
  if ! now=$(digest_of "$4" "$5" "$6"); then
    unprotected=$((unprotected + 1))
    finish "$1" failed "$place cannot be read"
  elif [ "$now" = "$7" ]; then
    [ "$state" = 'done' ] || finish "$1" held "$place holds it already"
  elif [ -n "$now" ]; then
    unprotected=$((unprotected + 1))
    finish "$1" drifted "$place points to $now, so it is not free to hold $7"
  elif [ "$confirm" = no ]; then
    finish "$1" would "tag $3 as $place, since it is in use"
  else
    note "$1" started "$place"
    if oc tag --namespace="$4" --source="$2" -- "$3" "$5:$6" >/dev/null && wait_for "$@"; then
      finish "$1" 'done' "$place holds $7 now"
    else
      unprotected=$((unprotected + 1))
      finish "$1" failed "$place does not hold $7"
    fi
  fi
}

# wait_for ID KIND SOURCE NAMESPACE STREAM TAG DIGEST: whether the tag comes to hold the image.
wait_for() {
  tries=0
  while [ "$(digest_of "$4" "$5" "$6")" != "$7" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 20 ] || return 1
    sleep 1
  done
}

# exposed ID DIGEST USERS: an image in use that no command protects.
exposed() {
  unprotected=$((unprotected + 1))
  visible "step $1 note: $2 is used by $3, and no command protects it"
}

# retire ID WAVE NAMESPACE STREAM TAG DIGEST: removes a tag that still points to the image.
retire() {
  is_due "$1" "$2" || return 0
  if ! now=$(digest_of "$3" "$4" "$5"); then
    finish "$1" failed "$3/$4:$5 cannot be read"
  elif [ "$now" = "$6" ]; then
    remove "$1" "$3" "$4" "$5"
  elif [ -n "$now" ]; then
    finish "$1" drifted "$3/$4:$5 points to $now now, not to $6"
  else
    is_gone "$1" "$3" "$4" "$5"
  fi
}

# retire_spec ID WAVE NAMESPACE STREAM TAG KIND SOURCE: removes a tag without a history.
retire_spec() {
  is_due "$1" "$2" || return 0
  if ! now=$(digest_of "$3" "$4" "$5"); then
    finish "$1" failed "$3/$4:$5 cannot be read"
  elif [ -n "$now" ]; then
    finish "$1" drifted "$3/$4:$5 has a history now"
  elif spec_is "$3" "$4" "$5" "$6" "$7"; then
    remove "$1" "$3" "$4" "$5"
  else
    is_gone "$1" "$3" "$4" "$5"
  fi
}

# is_gone ID NAMESPACE STREAM TAG: what a tag that is not there means.
is_gone() {
  if [ "$state" = started ]; then
    finish "$1" 'done' "$2/$3:$4 was removed before the interruption"
  else
    finish "$1" drifted "$2/$3:$4 is gone, or is made from something else now"
  fi
}

# remove ID NAMESPACE STREAM TAG: removes a tag, and looks whether its history went too.
remove() {
  if [ "$confirm" = no ]; then
    finish "$1" would "remove $2/$3:$4"
    return
  fi
  note "$1" started "$2/$3:$4"
  if ! oc tag --namespace="$2" -d -- "$3:$4" >/dev/null; then
    finish "$1" failed "$2/$3:$4 is not removed"
  elif ! now=$(digest_of "$2" "$3" "$4") || [ -n "$now" ]; then
    finish "$1" failed "$2/$3:$4 still has its history: may you delete imagestreamtags?"
  else
    finish "$1" 'done' "$2/$3:$4 is removed"
  fi
}

# prune ID FLAG...: prunes images, if the prune would take none that the plan does not name.
prune() {
  [ "$skip_prune" = no ] || return 0
  step=$1
  is_due "$step" - || return 0
  shift
  [ -z "$registry_url" ] || set -- "$@" "--registry-url=$registry_url"
  if [ "$unprotected" -gt 0 ] && [ "$accept_hazards" = no ]; then
    finish "$step" failed \
      "$unprotected images in use would go unprotected: nothing is pruned without --accept-hazards"
  elif ! answer=$(oc adm prune images "$@" 2>&1); then
    printf '%s\n' "$answer" | tail -n 5 >&2
    finish "$step" failed 'the dry run of the prune failed'
  else
    compare "$@"
  fi
}

# compare FLAG...: prunes for real, unless the dry run in the variable answer takes too much.
compare() {
  named=$(printf '%s\n' "$answer" | sed -n 's/^Deleting image //p' | wc -l | tr -d ' ')
  unplanned=$(
    { planned_images | sed 's/^/planned /'
      printf '%s\n' "$answer" | sed -n 's/^Deleting image /pruned /p'
    } | awk '$1 == "planned" { known[$2] = 1; next } !($2 in known) { print $2 }'
  )
  count=$(printf '%s' "$unplanned" | grep -c .)
  printf 'the prune would take %s images, %s of them not in the plan\n' "$named" "$count"
  if [ "$count" -gt "$accept_unplanned" ]; then
    printf '%s\n' "$unplanned" | head -n 20
    finish "$step" failed \
      "$count images would go that the plan does not name: plan anew, or --accept-unplanned $count"
  elif [ "$confirm" = no ]; then
    finish "$step" would "run oc adm prune images $* --confirm"
  else
    note "$step" started 'oc adm prune images'
    if oc adm prune images "$@" --confirm; then
      finish "$step" 'done' 'images are pruned'
    else
      finish "$step" failed 'the prune ended with an error'
    fi
  fi
}

# restore ID NAMESPACE STREAM TAG KIND SOURCE [FLAG...]: makes a tag again that was removed.
restore() {
  was_done "$1" || return 0
  step=$1 namespace=$2 stream=$3 tag=$4 kind=$5 source=$6
  shift 6
  if ! now=$(digest_of "$namespace" "$stream" "$tag"); then
    finish "$step" failed "$namespace/$stream:$tag cannot be read"
  elif [ -n "$now" ]; then
    finish "$step" drifted "$namespace/$stream:$tag is there again, and points to $now"
  elif [ "$confirm" = no ]; then
    finish "$step" would "tag $source as $namespace/$stream:$tag $*"
  elif oc tag --namespace="$namespace" --source="$kind" "$@" -- "$source" "$stream:$tag" \
    >/dev/null; then
    finish "$step" undone "$namespace/$stream:$tag is made again from $source"
  else
    finish "$step" failed "$namespace/$stream:$tag is not made again"
  fi
}

# unprotect ID NAMESPACE STREAM TAG DIGEST: removes a tag that this script made.
unprotect() {
  was_done "$1" || return 0
  if ! now=$(digest_of "$2" "$3" "$4"); then
    finish "$1" failed "$2/$3:$4 cannot be read"
  elif [ "$now" != "$5" ]; then
    finish "$1" drifted "$2/$3:$4 does not point to $5 any more"
  elif [ "$confirm" = no ]; then
    finish "$1" would "remove $2/$3:$4"
  elif oc tag --namespace="$2" -d -- "$3:$4" >/dev/null; then
    finish "$1" undone "$2/$3:$4 is removed"
  else
    finish "$1" failed "$2/$3:$4 is not removed"
  fi
}

# no_undo ID TEXT: a step that nothing takes back.
no_undo() {
  was_done "$1" || return 0
  finish "$1" drifted "nothing takes it back: $2"
}

# was_done ID: whether the log says so.
was_done() {
  if [ "$stopped" = yes ]; then
    untried=$((untried + 1))
    return 1
  fi
  eval "state=\${state_$1-}"
  [ "$state" = 'done' ] || [ "$state" = started ]
}
main "$@"
