using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Tests.Cli;

/// <summary>A mistyped name gets the nearest known one as a suggestion; case is ignored.</summary>
public sealed class NearestNameTests
{
    [Theory]
    [InlineData("trian", "'trian' is not a verb. Did you mean 'train'? There are train, compare")]
    [InlineData("explian m x", "Did you mean 'explain'?")]
    [InlineData("simul", "Did you mean 'simulate'?")]
    [InlineData("simi", "Did you mean 'similar'?")]
    [InlineData("hlep train", "'hlep' is not a verb. Did you mean 'help'?")]
    [InlineData("foo train --epochs 1", "'foo' is not a verb. Choose from train, compare")]
    [InlineData("help trian", "'trian' is not a verb. Did you mean 'train'?")]
    [InlineData("train --epoch 3", "There is no flag --epoch. Did you mean --epochs? See galaxy train --help.")]
    [InlineData("train --epoch=3", "There is no flag --epoch. Did you mean --epochs?")]
    [InlineData("train --Epochs 3", "Did you mean --epochs?")]
    [InlineData("--optim adam", "Did you mean --optimizer?")]
    [InlineData("--verison", "Did you mean --version?")]
    [InlineData("evaluate m --dta x", "Did you mean --data?")]
    [InlineData("evaluate --jsn", "There is no flag --jsn. Did you mean --json? See galaxy evaluate --help.")]
    [InlineData("predict m x.png --cvs", "There is no flag --cvs. Did you mean --csv?")]
    [InlineData("explain m x.png --clas spiral", "Did you mean --class?")]
    [InlineData("compare --fold 3 GalaxyNet", "Did you mean --folds?")]
    [InlineData("describe --netwrok GalaxyNet", "Did you mean --network?")]
    [InlineData("bench --rouds 1", "Did you mean --rounds?")]
    [InlineData("simulate --cuont 1", "Did you mean --count?")]
    [InlineData("train --network GalaxyNets", "there is no 'GalaxyNets'. Did you mean 'GalaxyNet'? There are ")]
    [InlineData("describe --network Galaxy23", "Did you mean 'Galaxy32'?")]
    [InlineData("compare GalaxyNet GalaxyDepp", "There is no network 'GalaxyDepp'. Did you mean 'GalaxyDeep'?")]
    [InlineData("train --optimizer admaw", "there is no 'admaw'. Did you mean 'adamw'? There are sgd, momentum")]
    [InlineData("train --mix falt", "Did you mean 'flat'?")]
    [InlineData("describe --code cnv2", "has no layer 'cnv2'. Did you mean 'conv2'?")]
    [InlineData("train --xyzzy", "There is no flag --xyzzy. See galaxy train --help.")]
    public void Unknown_name_gets_the_nearest_one(string line, string said)
    {
        CommandLine.Answer answer = CommandLine.Run(line.Split(' '));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Equal('\n', Assert.Single(answer.Error, letter => letter == '\n'));
    }

    [Theory]
    [InlineData("describe --network galaxynet", "GalaxyNet: images of")]
    [InlineData("describe --network GALAXY32", "Galaxy32: images of")]
    [InlineData("describe --code CONV2", "conv2 (line")]
    public void Name_in_another_case_is_the_same_name(string line, string said)
    {
        CommandLine.Answer answer = CommandLine.Run(line.Split(' '));
        Assert.Equal((ExitCode.Success, ""), (answer.Code, answer.Error));
        Assert.Contains(said, answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help train", "train --help")]
    [InlineData("help Explain", "explain --help")]
    [InlineData("help help", "help --help")]
    public void Help_of_a_verb_is_what_its_flag_prints(string line, string flag)
    {
        CommandLine.Answer answer = CommandLine.Run(line.Split(' '));
        Assert.Equal((ExitCode.Success, ""), (answer.Code, answer.Error));
        Assert.Equal(CommandLine.Run(flag.Split(' ')).Output, answer.Output);
    }

    [Theory]
    [InlineData("similar", "[<MODEL>] <PICTURE> <DIR> [options]")]
    [InlineData("predict", "[<MODEL>] <FILES-or-DIR>... [options]")]
    [InlineData("evaluate", "<MODEL> [options]")]
    public void Help_shows_what_is_needed_without_brackets(string verb, string usage) =>
        Assert.Contains($" {verb} {usage}\n", CommandLine.Must(verb, "--help"), StringComparison.Ordinal);

    [Fact]
    public void Help_of_an_unknown_verb_points_to_the_list_of_verbs()
    {
        CommandLine.Answer answer = CommandLine.Run("help", "foo");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("'foo' is not a verb.", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith(" --help.", answer.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("help --help", answer.Error, StringComparison.Ordinal);
    }
}
