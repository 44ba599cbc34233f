using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Generator;

/// <summary>A build contains exactly the networks whose files exist. The build is real, of a project with the kernels' own rules.</summary>
public sealed class RebuildTests : IDisposable
{
    private static readonly DateTime _longAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public RebuildTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "networks"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "Kernels"));
        File.WriteAllText(Path.Combine(_folder.Path, "Kernels", "Kernels.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>Galaxy.Tests.Generated</AssemblyName>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <NoWarn>CS0436</NoWarn>
                <NuGetAudit>false</NuGetAudit>
                <NetworkRoot>..\</NetworkRoot>
              </PropertyGroup>
              <Import Project="{SourceTree.PathOf("Galaxy.Kernels/Networks.targets")}" />
              <ItemGroup>
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "Galaxy.Generators.dll")}" />
                <Reference Include="{typeof(INetwork).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Removed_replaced_and_added_files_of_any_date_are_built_and_hidden_ones_are_not()
    {
        Write("network.json", "Tiny");
        Write("networks/second.json", "Second");
        Write("networks/.second.json", "Hidden");
        Assert.Equal(["Second", "Tiny"], Build("-restore"));

        File.Delete(Path.Combine(_folder.Path, "networks", "second.json"));
        Assert.Equal(["Tiny"], Build());

        Write("network.json", "Older");
        Write("networks/third.json", "Third");
        Assert.Equal(["Older", "Third"], Build());

        DateTime built = File.GetLastWriteTimeUtc(Assembly);
        Build();
        Assert.Equal(built, File.GetLastWriteTimeUtc(Assembly));
    }

    [TheoryNeeds(Need.Shell)]
    [InlineData("a\n#b.json")]
    [InlineData("a\r#b.json")]
    [InlineData("a\"b.json")]
    [InlineData("a\\b.json")]
    public void File_name_that_the_compiler_would_take_for_other_arguments_is_refused(string name)
    {
        Write($"networks/{name}", "Tiny");
        (int exitCode, string output) = Run("-t:HashNetworkFiles");
        Assert.Equal(1, exitCode);
        Assert.Contains("no line break, no quotation mark and no backslash. Rename it.", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private string Assembly => Path.Combine(_folder.Path, "Kernels", "bin", "Debug", "net10.0", "Galaxy.Tests.Generated.dll");

    private void Write(string file, string network)
    {
        string path = Path.Combine(_folder.Path, file);
        File.WriteAllText(path, Networks.Json(Networks.End).Replace("Tiny", network, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, _longAgo);
    }

    /// <summary>Builds, and reads the networks' names from the assembly.</summary>
    private string[] Build(params IEnumerable<string> options)
    {
        (int exitCode, string output) = Run(options);
        Assert.True(exitCode == 0, output);
        return NetworksIn(Assembly);
    }

    /// <summary>Runs the build in a process that leaves no server running.</summary>
    private (int ExitCode, string Output) Run(params IEnumerable<string> options)
    {
        string project = Path.Combine(_folder.Path, "Kernels", "Kernels.csproj");
        using Process process = Process.Start(new ProcessStartInfo(
            "dotnet", ["msbuild", project, "-nologo", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:ImportDirectoryBuildProps=false", .. options])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static string[] NetworksIn(string assembly)
    {
        using PEReader reader = new(File.OpenRead(assembly));
        MetadataReader metadata = reader.GetMetadataReader();
        return
        [
            .. from handle in metadata.TypeDefinitions
               let type = metadata.GetTypeDefinition(handle)
               where metadata.GetString(type.Namespace) == "Galaxy.Kernels.Networks"
               orderby metadata.GetString(type.Name)
               select metadata.GetString(type.Name),
        ];
    }
}
