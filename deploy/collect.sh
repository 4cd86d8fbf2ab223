#!/bin/sh
# Exports what an audit reads from the cluster that oc is logged in to: one file a kind.
#
#   collect.sh [--with-secrets] FOLDER
#
# FOLDER is made, or replaced once everything was read: an export is whole or not there. A kind that
# the cluster does not know is named at the end; any other failure ends the script with 1 and leaves
# FOLDER as it was. Of secrets, only the docker configurations are exported, without what opens the
# registries; that needs jq.
set -eu

# The resource, with its API group as 'oc api-resources' names it, and the file's name.
resources='
imagestreams.image.openshift.io imagestreams
images.image.openshift.io images
pods pods
replicationcontrollers replicationcontrollers
replicasets.apps replicasets
deployments.apps deployments
deploymentconfigs.apps.openshift.io deploymentconfigs
statefulsets.apps statefulsets
daemonsets.apps daemonsets
jobs.batch jobs
cronjobs.batch cronjobs
builds.build.openshift.io builds
buildconfigs.build.openshift.io buildconfigs
limitranges limitranges
resourcequotas resourcequotas
namespaces namespaces
serviceaccounts serviceaccounts
rolebindings.rbac.authorization.k8s.io rolebindings
clusterrolebindings.rbac.authorization.k8s.io clusterrolebindings
imagepruners.imageregistry.operator.openshift.io imagepruners
images.config.openshift.io images.config.openshift.io
configs.imageregistry.operator.openshift.io configs.imageregistry.operator.openshift.io
'

# Keeps of a secret what it is and which registries it has credentials for; one that cannot be read
# loses all of its data.
without_credentials='
def account: {"kubernetes.io/service-account.name"} | with_entries(select(.value));
def bare: {apiVersion, kind, type, metadata: (
  .metadata | {name, namespace, creationTimestamp, annotations: ((.annotations // {}) | account)})};
def registries(key; f): {data: {(key): (.data[key] | @base64d | fromjson | f | tojson | @base64)}};
def names: map_values({});
{apiVersion, kind, metadata, items: [.items[] | bare + (
  try
    if .type == "kubernetes.io/dockerconfigjson" then
      registries(".dockerconfigjson"; {auths: ((.auths // {}) | names)})
    elif .type == "kubernetes.io/dockercfg" then registries(".dockercfg"; names)
    else {} end
  catch {})]}'

fail() {
  echo "collect.sh: $*" >&2
  exit 1
}

with_secrets=false
if [ "${1-}" = --with-secrets ]; then
  with_secrets=true
  shift
fi
if [ $# -ne 1 ] || [ -z "$1" ]; then
  echo 'usage: collect.sh [--with-secrets] FOLDER' >&2
  exit 64
fi
folder=${1%/}
new=$folder.new
if [ -e "$folder" ] && [ ! -d "$folder" ]; then fail "$folder: is no folder"; fi
if [ "$with_secrets" = true ]; then
  command -v jq >/dev/null || fail 'there is no jq, which takes the credentials out of secrets'
fi

umask 077
rm -rf "$new"
mkdir -p "$new"
trap 'rm -rf "$new"' EXIT

# What the cluster knows; fails where a part of its interface does not answer.
known=$(oc api-resources --verbs=list --output=name) || fail 'the cluster cannot be asked'

absent=''
while read -r resource name; do
  [ -n "$resource" ] || continue
  if ! printf '%s\n' "$known" | grep -Fqx "$resource"; then
    absent="$absent $name"
    continue
  fi
  oc get "$resource" --all-namespaces --output=json >"$new/$name.json" </dev/null \
    || fail "$resource: cannot be read"
done <<END
$resources
END

# The credentials never reach the disk. A pipe's status is that of its end, so the other one's is
# told by a file.
if [ "$with_secrets" = true ]; then
  { oc get secrets --all-namespaces --output=json || : >"$new/failed"; } \
    | jq "$without_credentials" >"$new/secrets.json" || fail 'secrets: jq failed'
  [ ! -e "$new/failed" ] || fail 'secrets: cannot be read'
fi

rm -rf "$folder.old"
[ ! -e "$folder" ] || mv "$folder" "$folder.old"
mv "$new" "$folder"
rm -rf "$folder.old"
trap - EXIT

[ -z "$absent" ] || echo "collect.sh: the cluster has no$absent" >&2
