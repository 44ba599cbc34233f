using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Folders;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>The files of an archive that are read.</summary>
/// <param name="Members">Sorted by name, each name once.</param>
/// <param name="Skipped">What is not read, in a line.</param>
internal sealed record ArchiveIndex(ImmutableArray<ArchiveMember> Members, ImmutableArray<Problem> Skipped)
{
    /// <summary>Collects the members of an archive, in its order.</summary>
    /// <param name="archive">Its path, for messages.</param>
    /// <param name="most">How many it may have.</param>
    internal sealed class Builder(string archive, int most = ArchiveLimits.Members)
    {
        private readonly Dictionary<string, ArchiveMember> _members = new(StringComparer.Ordinal);
        private readonly SkippedEntries _skipped = new();

        /// <summary>A file; as when unpacking, it replaces an earlier one of the same name.</summary>
        public void Add(string written, long length, long key)
        {
            string path = written.Replace('\\', '/');
            string[] parts = path.Split('/');
            if (path.Length > ArchiveLimits.PathLength || parts.Length > ArchiveLimits.Levels)
                Skip(SkipReason.TooDeep, written);
            else if (path.StartsWith('/') || path is [_, ':', ..] || parts.Contains("..") || path.Contains('\0', StringComparison.Ordinal))
                Skip(ArchiveSkip.Outside, written);
            else
                Add(new ArchiveMember(string.Join('/', parts.Where(part => part is not ("" or "."))), length, key));
        }

        /// <summary>A file that is not read.</summary>
        public void Skip(SkipReason reason, string name) => _skipped.Add(reason, name);

        public ArchiveIndex Build() => new([.. _members.Values.OrderByName(member => member.Name)], _skipped.ToProblems(archive));

        private void Add(ArchiveMember member)
        {
            if (_members.Remove(member.Name))
                Skip(ArchiveSkip.Replaced, member.Name);
            if (_members.Count < most)
                _members[member.Name] = member;
            else
                Skip(ArchiveSkip.TooMany, member.Name);
        }
    }
}
