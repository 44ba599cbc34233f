#!/bin/bash
# Three hosts on one machine: network namespaces, joined by a bridge, with real TCP between them and nothing else. Needs root, iproute2 and Open MPI.
#
#   docs/cluster/three-hosts.sh galaxy train --sample 2000 --epochs 3 --threads 1 --out runs/three
#   CUT=2 docs/cluster/three-hosts.sh galaxy train …      takes the third host's link down when epoch 2 is done
#
# Leaves nothing behind.
set -u
readonly hosts=3 network=10.77.0
scratch=$(mktemp -d)

remove() {
    for host in $(seq "$hosts"); do
        ip netns pids "galaxy-host$host" 2>/dev/null | xargs -r kill -9
        ip netns delete "galaxy-host$host" 2>/dev/null
    done
    ip netns delete galaxy-switch 2>/dev/null
    rm -rf "$scratch"
}
trap remove EXIT

ip netns add galaxy-switch || exit 1
ip -n galaxy-switch link add switch type bridge
ip -n galaxy-switch link set switch up
for host in $(seq "$hosts"); do
    ip netns add "galaxy-host$host"
    ip -n "galaxy-host$host" link add net type veth peer name "host$host" netns galaxy-switch
    ip -n "galaxy-host$host" address add "$network.$host/24" dev net
    ip -n "galaxy-host$host" link set net up
    ip -n "galaxy-host$host" link set lo up
    ip -n galaxy-switch link set "host$host" master switch up
done

# Stands for ssh: mpirun calls it with an address and a command. Each host has a name and a /tmp of its own.
cat > "$scratch/agent" <<'AGENT'
#!/bin/bash
host=galaxy-host${1##*.}
shift
exec ip netns exec "$host" unshare --uts --mount bash -c "hostname $host; mount -t tmpfs none /dev/shm; $*"
AGENT
chmod +x "$scratch/agent"

# Tells when an epoch is done, and then cuts the third host off.
watch() {
    while IFS= read -r line; do
        printf '%s\n' "$line"
        if [[ -n ${CUT:-} && $line =~ epoch\ +$CUT/ ]]; then
            ip -n galaxy-switch link set "host$hosts" down
            printf 'three-hosts: %s the link of host %s is down\n' "$(date +%T)" "$hosts"
        fi
    done
}

export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1
mpi=(
    mpirun --host "$network.1:1,$network.2:1,$network.3:1" --bind-to none
    --mca plm_rsh_agent "$scratch/agent" --mca plm_rsh_no_tree_spawn 1
    --mca pml ob1 --mca btl tcp,self --mca btl_tcp_if_include "$network.0/24" --mca oob_tcp_if_include "$network.0/24"
    --mca oob_tcp_keepalive_time 2 --mca oob_tcp_keepalive_intvl 1 --mca oob_tcp_keepalive_probes 3
)
"$scratch/agent" "$network.1" "$(printf '%q ' "${mpi[@]}" "$@")" 2>&1 | watch
code=${PIPESTATUS[0]}
printf 'three-hosts: %s the job has ended with exit code %s\n' "$(date +%T)" "$code"
exit "$code"
