namespace Galaxy.Tests.Architecture;

/// <summary>What the projects and the shell keep to themselves.</summary>
public sealed class BorderTests
{
    private const string Shell = "Galaxy.Pipeline.Cli";

    [Fact]
    public void Only_the_shell_knows_the_console_and_the_command_line() => AssertNone(
        name => Is(name, "Galaxy.Pipeline") && !Is(name, Shell),
        used => used is "System.Console" || Is(used, "Spectre.Console") || Is(used, "System.CommandLine"));

    [Fact]
    public void The_shell_is_found_using_them() => Assert.Contains(
        BuiltCode.Uses(name => Is(name, Shell)), use => Is(use.Used, "Spectre.Console"));

    [Fact]
    public void Kernels_see_no_file_and_nothing_of_the_program() => AssertNone(
        name => Is(name, "Galaxy.Kernels"),
        used => (Is(used, "System.IO") && used is not ("System.IO.Stream" or "System.IO.InvalidDataException")) || Is(used, "Galaxy.Pipeline") || Is(used, "Galaxy.Generators"));

    [Fact]
    public void The_generator_sees_neither_kernels_nor_the_program() => AssertNone(
        name => Is(name, "Galaxy.Generators"), used => Is(used, "Galaxy.Kernels") || Is(used, "Galaxy.Pipeline"));

    private static bool Is(string name, string part) => name == part || name.StartsWith($"{part}.", StringComparison.Ordinal);

    private static void AssertNone(Func<string, bool> isMeant, Func<string, bool> isForbidden)
    {
        string[] uses = [.. BuiltCode.Uses(isMeant).Where(use => isForbidden(use.Used)).Select(use => $"{use.Type} → {use.Used}").Distinct()];
        Assert.True(uses.Length == 0, string.Join('\n', uses));
    }
}
