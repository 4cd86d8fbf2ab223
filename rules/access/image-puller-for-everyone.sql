/*---
id: image-puller-for-everyone
title: Everybody may pull the images of a project
severity: warning
message: "{kind} {name} lets {subject} use images of {scope}"
why: |
  Images carry code, and now and then credentials. With this binding every service account, every
  user, or even who is not logged in, may pull them; with a role to push, replace them. Bind the
  role to system:serviceaccounts:PROJECT for the projects that need it.
remedy: oc describe {kind} -n {shown_namespace} {name}
needs: [RoleBinding]
discriminator: subject
source: "Managing images: Allowing pods to reference images across projects"
quiet_when: |
  The project openshift, whose images are for all; the platform's namespaces. A catalogue of base
  images that is meant for the whole cluster is found as well: suppress it by namespace.
examples:
  - name: a project for all service accounts, and all projects for everybody
    role_grant: [{kind: RoleBinding, namespace: shop, name: pullers, role: "system:image-puller",
        subject_kind: Group, subject: "system:serviceaccounts"},
      {kind: ClusterRoleBinding, name: all, role: registry-viewer, subject_kind: Group,
        subject: "system:unauthenticated"}]
    finds:
      - "RoleBinding pullers lets system:serviceaccounts use images of shop"
      - "ClusterRoleBinding all lets system:unauthenticated use images of all projects"
  - name: another role; one project; a user of that name; openshift and the platform
    role_grant: [{namespace: a, role: view, subject_kind: Group, subject: "system:authenticated"},
      {namespace: a, role: "system:image-puller", subject_kind: Group,
        subject: "system:serviceaccounts:b"},
      {namespace: a, role: "system:image-puller", subject_kind: User,
        subject: "system:authenticated"},
      {namespace: openshift, role: "system:image-puller", subject_kind: Group,
        subject: "system:authenticated"},
      {namespace: openshift-x, role: "system:image-puller", subject_kind: Group,
        subject: "system:authenticated"},
      {namespace: kube-x, role: "system:image-puller", subject_kind: Group,
        subject: "system:authenticated"}]
    finds: []
---*/
SELECT
  kind, namespace, name, role, subject,
  CASE WHEN namespace = '' THEN 'all projects' ELSE namespace END AS scope,
  CASE WHEN namespace = '' THEN 'default' ELSE namespace END AS shown_namespace
FROM role_grant
WHERE role IN (
    'system:image-puller', 'system:image-pusher', 'system:image-builder', 'registry-viewer',
    'registry-editor', 'registry-admin'
  )
  AND subject_kind = 'Group'
  AND subject IN ('system:authenticated', 'system:unauthenticated', 'system:serviceaccounts')
  AND namespace <> 'openshift' AND namespace NOT LIKE 'openshift-%'
  AND namespace NOT LIKE 'kube-%';
