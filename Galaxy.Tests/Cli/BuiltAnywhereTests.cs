using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Galaxy.Generators;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Builds in two folders give the same bytes, because neither assemblies nor symbols name the folder.</summary>
public sealed class BuiltAnywhereTests
{
    /// <summary>The placeholder for a source folder, and Portable PDB's id for source links.</summary>
    private const string AnyFolder = "/_";
    private static readonly Guid _sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Theory]
    [InlineData(typeof(GalaxyProgram))]
    [InlineData(typeof(INetwork))]
    [InlineData(typeof(NetworkGenerator))]
    public void No_assembly_names_the_folder_it_was_built_in(Type anyType)
    {
        string assembly = anyType.Assembly.Location;
        using PEReader reader = new(File.OpenRead(assembly));
        DebugDirectoryEntry symbols = Assert.Single(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.CodeView);
        Assert.StartsWith(AnyFolder, reader.ReadCodeViewDebugDirectoryData(symbols).Path, StringComparison.Ordinal);

        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly, ".pdb")));
        MetadataReader pdb = provider.GetMetadataReader();
        Assert.NotEmpty(pdb.Documents);
        Assert.All(pdb.Documents, document => Assert.StartsWith(AnyFolder, pdb.GetString(pdb.GetDocument(document).Name), StringComparison.Ordinal));
        Assert.All(Links(pdb), link => Assert.DoesNotContain(SourceTree.Root, link, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Links(MetadataReader pdb) =>
        from handle in pdb.CustomDebugInformation
        let information = pdb.GetCustomDebugInformation(handle)
        where pdb.GetGuid(information.Kind) == _sourceLink
        select Encoding.UTF8.GetString(pdb.GetBlobBytes(information.Value));
}
