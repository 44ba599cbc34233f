using System.Collections.Immutable;
using System.IO.Compression;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>Damages zips, or packs hostile members as they should be packed.</summary>
internal static class ZipMutation
{
    private const int LinkAttributes = unchecked((int)0xA1FF0000);

    public static byte[] Of(ImmutableArray<byte[]> seeds, Random random) => random.Next(3) switch
    {
        0 => Packed(seeds, random),
        1 => FileMutation.Of([Packed(seeds, random)], random, FormatWords.Zip),
        _ => FileMutation.Of(seeds, random, FormatWords.Zip),
    };

    /// <summary>One member of a seed is damaged and packed as it should be, or the zip itself is.</summary>
    public static byte[] OfMembers(ImmutableArray<byte[]> seeds, Random random, params ReadOnlySpan<byte[]> words)
    {
        if (random.Next(3) == 0)
            return FileMutation.Of(seeds, random, FormatWords.Zip);
        (string Name, byte[] File)[] members = [.. Members(seeds[random.Next(seeds.Length)])];
        int damaged = random.Next(members.Length);
        byte[] file = FileMutation.Of([.. members.Select(member => member.File)], random, words);
        members[damaged] = (members[damaged].Name, random.Next(2) == 0 ? file : FileMutation.Of([members[damaged].File], random, words));
        return Forms.CatalogForms.Zip(members);
    }

    private static IEnumerable<(string Name, byte[] File)> Members(byte[] file)
    {
        using ZipArchive zip = new(new MemoryStream(file));
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream content = entry.Open();
            using MemoryStream copy = new();
            content.CopyTo(copy);
            yield return (entry.FullName, copy.ToArray());
        }
    }

    private static byte[] Packed(ImmutableArray<byte[]> seeds, Random random)
    {
        ImmutableArray<byte[]> contents = [FuzzFolder.Secret[..^1], Imaging.Fixture.Bytes("size8x8.jpg"), .. seeds];
        MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int members = random.Next(1, 6); members > 0; members--)
            {
                (string name, byte[] content) = ArchiveMutation.Member(contents, random);
                ZipArchiveEntry entry = zip.CreateEntry(name.Length == 0 ? "x" : name);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                entry.ExternalAttributes = random.Next(8) == 0 ? LinkAttributes : 0;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }
}
