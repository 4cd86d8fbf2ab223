/// The functions of a prune script that its steps call, each with its arguments in a comment.
enum ScriptStepFunctions {
  static let text = protect + "\n" + retire + "\n" + prune

  private static let protect = #"""
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

    """#

  private static let retire = #"""
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

    """#

  private static let prune = #"""
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

    """#

  static let undo = #"""
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

    """#
}
