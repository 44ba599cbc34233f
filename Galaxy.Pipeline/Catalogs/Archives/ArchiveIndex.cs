using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Folders;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>The files of an archive that are read.</summary>
/// <param name="Members">Sorted by name, each name once.</param>
/// <param name="Skipped">What is not read, in a line.</param>
internal sealed record ArchiveIndex(ImmutableArray<ArchiveMember> Members, ImmutableArray<Problem> Skipped)
{
    /// <summary>Collects the members of an archive, in its order.</summary>
    internal sealed class Builder(string archive)
    {
        private readonly Dictionary<string, ArchiveMember> _members = new(StringComparer.Ordinal);
        private readonly SkippedEntries _skipped = new();

        /// <summary>Whether it has as many as an archive may have.</summary>
        public bool IsFull => _members.Count >= ArchiveLimits.Members;

        /// <summary>A file; as when unpacking, it replaces an earlier one of the same name.</summary>
        public void Add(string written, long length, long key)
        {
            if (Clean(written) is not { } name)
                Skip(ArchiveSkip.Outside, written);
            else if (_members.Remove(name))
                Skip(ArchiveSkip.Replaced, name);
            if (Clean(written) is { } known)
                _members[known] = new ArchiveMember(known, length, key);
        }

        /// <summary>A file that is not read.</summary>
        public void Skip(SkipReason reason, string name) => _skipped.Add(reason, name);

        public ArchiveIndex Build() => new([.. _members.Values.OrderByName(member => member.Name)], _skipped.ToProblems(archive));

        /// <summary>The path in the archive; null if it is absolute or leads up.</summary>
        private static string? Clean(string written)
        {
            string path = written.Replace('\\', '/');
            string[] parts = path.Split('/');
            return path.StartsWith('/') || path is [_, ':', ..] || parts.Contains("..") || path.Contains('\0', StringComparison.Ordinal)
                ? null
                : string.Join('/', parts.Where(part => part is not ("" or ".")));
        }
    }
}
