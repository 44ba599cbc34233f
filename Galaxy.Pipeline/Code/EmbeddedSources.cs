using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;

namespace Galaxy.Pipeline.Code;

/// <summary>Reads the generated sources that a portable PDB carries.</summary>
public static class EmbeddedSources
{
    private const string GeneratedSuffix = ".g.cs";

    /// <summary>The kind of debug information that holds a document's text (Portable PDB format, "Embedded Source").</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>Every generated file in it, by name; none if it is not a portable PDB.</summary>
    public static ImmutableArray<GeneratedFile> Of(Stream symbols)
    {
        try
        {
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
            return Of(provider.GetMetadataReader());
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private static ImmutableArray<GeneratedFile> Of(MetadataReader pdb) =>
    [
        .. from document in pdb.Documents
           let name = Path.GetFileName(pdb.GetString(pdb.GetDocument(document).Name).Replace('\\', '/'))
           where name.EndsWith(GeneratedSuffix, StringComparison.Ordinal)
           from information in pdb.GetCustomDebugInformation(document)
           let source = pdb.GetCustomDebugInformation(information)
           where pdb.GetGuid(source.Kind) == EmbeddedSource
           orderby name
           select new GeneratedFile(name, Text(pdb.GetBlobBytes(source.Value))),
    ];

    /// <summary>The first four bytes are the length if the text is deflated, or 0 if it is not.</summary>
    private static string Text(byte[] blob)
    {
        int length = BitConverter.ToInt32(blob);
        using MemoryStream stream = new(blob, sizeof(int), blob.Length - sizeof(int));
        using Stream plain = length == 0 ? stream : new DeflateStream(stream, CompressionMode.Decompress);
        using StreamReader reader = new(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
