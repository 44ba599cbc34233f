using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Runs;

namespace Galaxy.Tests.Communication;

public sealed class RankAgreementTests
{
    private static readonly ImmutableArray<RankFact> Facts =
        [new("build of the program", "a") { IsShown = false }, new("epochs", "2"), new("batch", "64")];

    [Fact]
    public void Ranks_that_say_the_same_agree() =>
        Assert.All(ThreadRanks.Run(3, ranks => RankAgreement.Check(ranks, Facts)), result => Assert.Equal(Result.Done, result));

    [Fact]
    public void All_ranks_name_the_first_that_differs_and_what_in()
    {
        Result<Unit>[] results = ThreadRanks.Run(4, ranks => RankAgreement.Check(
            ranks, ranks.Index == 2 ? Facts.SetItem(1, new RankFact("epochs", "3")) : Facts));

        Assert.All(results, result => Assert.Equal("rank 2 has another epochs than rank 0 (3 instead of 2)", What(result)));
    }

    [Fact]
    public void A_value_that_nobody_can_read_is_not_shown()
    {
        Result<Unit>[] results = ThreadRanks.Run(2, ranks => RankAgreement.Check(
            ranks, ranks.Index == 1 ? Facts.SetItem(0, Facts[0] with { Value = "b" }) : Facts));

        Assert.Equal("rank 1 has another build of the program than rank 0", What(results[0]));
    }

    private static string What(Result<Unit> result) => Assert.IsType<Result<Unit>.Failed>(result).Problem.What;
}
