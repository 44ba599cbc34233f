using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>The words that start the program are those that its user can type.</summary>
public sealed class ProgramCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Program_on_the_PATH_is_its_name() =>
        Assert.Equal(["galaxy"], Command(File("tools/galaxy"), $"{At("nowhere")}{Path.PathSeparator}{At("tools")}"));

    [Fact]
    public void Program_behind_another_of_its_name_on_the_PATH_is_its_path()
    {
        File("first/galaxy");
        string program = File("second/galaxy");
        Assert.Equal([program], Command(program, $"{At("first")}{Path.PathSeparator}{At("second")}"));
    }

    [FactNeeds(Need.SymbolicLinks)]
    public void Program_that_a_link_on_the_PATH_leads_to_is_its_name()
    {
        string program = File("published/galaxy");
        Directory.CreateDirectory(At("bin"));
        System.IO.File.CreateSymbolicLink(At("bin/galaxy"), program);
        Assert.Equal(["galaxy"], Command(program, At("bin")));
    }

    [Fact]
    public void Program_elsewhere_is_its_path()
    {
        string program = File("published/galaxy");
        Assert.Equal([program], Command(program, At("tools")));
    }

    [Theory]
    [InlineData("", "Galaxy.Pipeline")]
    [InlineData("Galaxy.Pipeline", ".")]
    public void Program_that_was_just_built_is_its_project(string folder, string project)
    {
        File("Galaxy.Pipeline/Galaxy.Pipeline.csproj");
        string program = File("Galaxy.Pipeline/bin/Debug/net10.0/galaxy");
        Assert.Equal(["dotnet", "run", "--project", project, "--"], Command(program, "", At(folder)));
    }

    [Fact]
    public void Project_elsewhere_is_its_path()
    {
        File("source/Galaxy.Pipeline/Galaxy.Pipeline.csproj");
        string program = File("source/Galaxy.Pipeline/bin/Debug/net10.0/galaxy");
        Assert.Equal(["dotnet", "run", "--project", At("source/Galaxy.Pipeline"), "--"], Command(program, "", At("work")));
    }

    [Fact]
    public void Built_program_that_dotnet_run_would_not_start_is_its_path()
    {
        File("Galaxy.Pipeline/Galaxy.Pipeline.csproj");
        string program = File("Galaxy.Pipeline/bin/Release/net10.0/galaxy");
        Assert.Equal([program], Command(program, ""));
    }

    [Fact]
    public void Assembly_is_its_path_and_a_local_tool_its_name()
    {
        string assembly = File("tools/net10.0/any/galaxy.dll");
        Assert.Equal(["dotnet", assembly], Command("/usr/bin/dotnet", "", assembly: assembly));
        File("tools/net10.0/any/DotnetToolSettings.xml");
        Assert.Equal(["dotnet", "galaxy"], Command("/usr/bin/dotnet", "", assembly: assembly));
    }

    private string At(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(_folder.Path, path)));

    private string File(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        System.IO.File.WriteAllText(At(path), "");
        return At(path);
    }

    private string[] Command(string process, string searchPath, string? folder = null, string? assembly = null) =>
        [.. ProgramCommand.Of(process, assembly ?? $"{process}.dll", searchPath, folder ?? At(""))];
}
