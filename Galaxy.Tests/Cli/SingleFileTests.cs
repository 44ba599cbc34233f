using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli;

namespace Galaxy.Tests.Cli;

/// <summary>The program may be published as a single file, in which no assembly has a path.</summary>
public sealed class SingleFileTests
{
    private static readonly string[] _withoutMeaning =
        ["get_Location", "get_CodeBase", "get_EscapedCodeBase", "GetFile", "GetFiles", "get_FullyQualifiedName", "GetHINSTANCE"];

    [Theory]
    [InlineData(typeof(GalaxyProgram))]
    [InlineData(typeof(INetwork))]
    public void No_code_asks_where_an_assembly_lies(Type anyType)
    {
        using PEReader reader = new(File.OpenRead(anyType.Assembly.Location));
        MetadataReader metadata = reader.GetMetadataReader();
        Assert.Empty(
            from handle in metadata.MemberReferences
            let member = metadata.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
            let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
            where metadata.GetString(type.Name) is "Assembly" or "Module" or "Marshal" && _withoutMeaning.Contains(metadata.GetString(member.Name))
            select $"{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}");
    }
}
