/// The part of a prune script that is the same in all of them: options, checks and the log.
///
/// It is POSIX sh. Nothing in it depends on a plan; the functions and variables that it takes from
/// the plan's own part are named where they are used.
enum ScriptRuntime {
  static let text =
    options + "\n" + cluster + "\n" + log + "\n" + ScriptStepFunctions.text + "\n"
    + ScriptStepFunctions.undo

  private static let options = #"""
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

    """#

  private static let cluster = #"""
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

    """#

  private static let log = #"""
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

    """#
}
