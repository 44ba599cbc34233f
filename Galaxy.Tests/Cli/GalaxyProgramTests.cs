using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Tests.Cli;

/// <summary>Help, and the one-line message for each error on the command line.</summary>
public sealed class GalaxyProgramTests
{
    [Theory]
    [InlineData("", "train", "evaluate", "predict", "describe", "simulate")]
    [InlineData("train", "--data", "--sample", "--test", "--validation", "--seed", "--epochs", "--batch", "--optimizer", "--lr", "--momentum", "--weight-decay", "--recipe", "--schedule", "--warm-up", "--label-smoothing", "--class-weights", "--logit-adjustment", "--clip", "--patience", "--average", "--augment", "--crop", "--threads", "--out", "--resume", "--json")]
    [InlineData("evaluate", "MODEL", "--data", "--json")]
    [InlineData("predict", "MODEL", "FILES-or-DIR", "--csv", "--json")]
    [InlineData("describe", "--network", "--code", "--json")]
    [InlineData("bench", "--network", "--batch", "--rounds", "--svg", "--markdown", "--json")]
    [InlineData("simulate", "--out", "--count", "--size")]
    public void Help_names_every(string verb, params string[] words)
    {
        CommandLine.Answer answer = CommandLine.Run([.. verb.Length == 0 ? Array.Empty<string>() : [verb], "--help"]);

        Assert.Equal((ExitCode.Success, ""), (answer.Code, answer.Error));
        Assert.All(words, word => Assert.Contains(word, answer.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fly", "'fly' is not a verb")]
    [InlineData("train --epochs 0", "--epochs")]
    [InlineData("train --epochs many", "--epochs")]
    [InlineData("train --batch 0", "--batch")]
    [InlineData("train --lr -1", "--lr")]
    [InlineData("train --lr NaN", "--lr")]
    [InlineData("train --momentum 1", "--momentum")]
    [InlineData("train --optimizer adam --momentum 0.5", "adam has no momentum")]
    [InlineData("train --optimizer magic", "sgd, momentum, nesterov, adam")]
    [InlineData("train --schedule magic", "constant, cosine")]
    [InlineData("train --augment magic", "none, turns")]
    [InlineData("train --test 1", "--test")]
    [InlineData("train --test 0.6 --validation 0.5", "leave nothing to train on")]
    [InlineData("train --network Nebula", "there is no 'Nebula'")]
    [InlineData("train --data", "--data")]
    [InlineData("train --data nowhere", "nowhere")]
    [InlineData("train --nonsense 1", "--nonsense")]
    [InlineData("--seed x", "--seed")]
    [InlineData("evaluate", "MODEL")]
    [InlineData("evaluate --nonsense 1", "--nonsense")]
    [InlineData("predict model.safetensors --nonsense", "--nonsense")]
    [InlineData("evaluate nowhere.safetensors", "nowhere.safetensors")]
    [InlineData("evaluate .", "it is a folder")]
    [InlineData("predict nowhere.safetensors a.jpg", "nowhere.safetensors")]
    [InlineData("predict nowhere.safetensors a.jpg --csv --json", "--csv")]
    [InlineData("describe --code conv9", "conv1, relu1")]
    [InlineData("describe --code flatten1", "no kernel")]
    [InlineData("bench --rounds 0", "--rounds")]
    [InlineData("simulate", "--out")]
    [InlineData("simulate --out x --size 4", "--size")]
    public void Mistake_is_one_line_that_names_it_and_ends_with_2(string line, string named)
    {
        CommandLine.Answer answer = CommandLine.Run(line.Split(' '));

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Equal('\n', Assert.Single(answer.Error, letter => letter == '\n'));
        Assert.StartsWith("galaxy: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(named, answer.Error, StringComparison.Ordinal);
    }
}
