using Xunit.Abstractions;

namespace Galaxy.Tests.Fuzzing;

/// <summary>Hostile files of every kind that is read. An ordinary run takes few; docs/testing.md says how to take many.</summary>
[Collection(nameof(FuzzAlone))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. FuzzForms.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_files_are_read_or_refused(string name)
    {
        FuzzForm form = FuzzForms.All.Single(form => form.Name == name);
        using FuzzFolder folder = new();
        FuzzRunner runner = new(form, folder);
        if (FuzzSettings.Replayed is { } path)
        {
            if (Path.GetFileName(path).StartsWith(name + "-", StringComparison.Ordinal))
                output.WriteLine(runner.Replay(File.ReadAllBytes(path)).ToString());
            return;
        }

        runner.ReadSeeds();
        output.WriteLine(runner.Run(FuzzSettings.FirstInput, FuzzSettings.InputsPerForm).ToString());
    }

    /// <summary>A failing input is kept, and says how to run it again.</summary>
    [Fact]
    public void Input_is_a_function_of_its_number()
    {
        FuzzForm form = FuzzForms.All[0];
        Assert.Equal(form.Mutate(form.Seeds, new Random(7)), form.Mutate(form.Seeds, new Random(7)));
    }
}
