using System.Diagnostics;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>The same seed, data and network give the same model file.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Model_is_the_same_file_twice_and_with_one_two_three_and_eight_threads()
    {
        byte[] once = Train("once", threads: 1, images: 60);

        foreach ((string name, int threads) in (ReadOnlySpan<(string, int)>)[("twice", 1), ("two", 2), ("three", 3), ("eight", 8)])
            Assert.True(once.AsSpan().SequenceEqual(Train(name, threads, images: 60)), $"{name} differs");
    }

    [Fact]
    public void Model_of_resampled_images_is_the_same_file_with_one_two_and_three_threads()
    {
        byte[] one = Train("one", threads: 1, images: 20, augment: "full");

        Assert.Equal(one, Train("two", threads: 2, images: 20, augment: "full"));
        Assert.Equal(one, Train("three", threads: 3, images: 20, augment: "full"));
        Assert.NotEqual(one, Train("turns", threads: 2, images: 20, augment: "turns"));
    }

    [Fact]
    public void Model_of_images_as_other_nights_would_show_them_is_the_same_file_with_one_two_and_three_threads()
    {
        string recipe = Path.Combine(_folder.Path, "recipe.json");
        File.WriteAllText(recipe, """{ "augmentation": { "stretch": 1.5, "gray": 0.3, "blur": 1, "noise": 0.05, "mixup": 0.4, "cutMix": 1 } }""");
        byte[] one = Train("one", threads: 1, images: 20, augment: recipe);

        Assert.Equal(one, Train("two", threads: 2, images: 20, augment: recipe));
        Assert.Equal(one, Train("three", threads: 3, images: 20, augment: recipe));
        Assert.NotEqual(one, Train("plain", threads: 2, images: 20, augment: "full"));
    }

    [Fact]
    public void Another_seed_gives_another_model() =>
        Assert.NotEqual(Train("one", threads: 2, images: 20), Train("other", threads: 2, images: 20, seed: 2));

    /// <summary>
    /// Without AVX-512 the kernels use narrower vectors, without AVX2 the portable path of <c>Vector256</c>; the sums must be the same.
    /// </summary>
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Model_is_the_same_file_on_a_machine_without(string instructions)
    {
        byte[] here = Train("here", threads: 2, images: 10);

        TrainInProcessWithout(instructions, Path.Combine(_folder.Path, "there"));

        Assert.True(here.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_folder.Path, "there", "model.safetensors"))));
    }

    /// <param name="folder">The run's.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="images">Images to simulate.</param>
    /// <param name="augment">A preset, or a recipe's file.</param>
    /// <param name="seed">The seed.</param>
    private static string[] Arguments(string folder, int threads, int images, string augment = "turns", int seed = 1) =>
        [
            "train", augment.EndsWith(".json", StringComparison.Ordinal) ? "--recipe" : "--augment", augment, "--sample", $"{images}",
            "--epochs", "1", "--seed", $"{seed}", "--threads", $"{threads}", "--out", folder,
        ];

    private byte[] Train(string name, int threads, int images, string augment = "turns", int seed = 1)
    {
        string folder = Path.Combine(_folder.Path, name);
        CommandLine.Answer answer = CommandLine.Run(Arguments(folder, threads, images, augment, seed));
        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        return File.ReadAllBytes(Path.Combine(folder, "model.safetensors"));
    }

    private static void TrainInProcessWithout(string instructions, string folder)
    {
        ProcessStartInfo start = GalaxyProcess.Of(Arguments(folder, threads: 2, images: 10));
        start.Environment[instructions] = "0";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
    }
}
