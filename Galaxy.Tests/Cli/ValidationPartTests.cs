using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Data;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A validation part of few images, or of none.</summary>
public sealed class ValidationPartTests
{
    [Theory]
    [InlineData("0.01")]
    [InlineData("0.01 --folds 2")]
    public void A_part_without_an_image_is_told(string validation) =>
        Assert.Contains("too few images for a validation part of 0.01", Train(validation), StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("0.2")]
    public void Nothing_is_told_where_none_was_asked_for_or_some_are_there(string validation) =>
        Assert.DoesNotContain("too few images for a validation part", Train(validation), StringComparison.Ordinal);

    /// <summary>If a class has one or two images, training gets the first and the test the second.</summary>
    [Fact]
    public void Classes_of_one_and_two_images_are_trained_on()
    {
        Split split = Datasets.Of(1, 2, 3, 40).Split(test: 0.2, validation: 0.1, seed: 1);
        Assert.Equal([1, 1, 2, 28], split.Training.CountPerClass().ToArray());
        Assert.Equal([0, 0, 0, 4], split.Validation.CountPerClass().ToArray());
        Assert.Equal([0, 1, 1, 8], split.Test.CountPerClass().ToArray());
    }

    private static string Train(string validation)
    {
        using TemporaryFolder folder = new();
        CommandLine.Answer answer = CommandLine.Run(
            ["train", "--network", "Galaxy32", "--sample", "40", "--epochs", "1", "--out", Path.Combine(folder.Path, "run"), "--validation", .. validation.Split(' ')]);
        Assert.Equal(ExitCode.Success, answer.Code);
        return answer.Output;
    }
}
