using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Sharing;

namespace Galaxy.Tests.Communication;

public sealed class RankAgreementTests
{
    private static readonly ImmutableArray<RankFact> _facts = [new("build of the program", "a", "Install one"), Epochs(2), Epochs(64) with { Name = "batch" }];

    [Fact]
    public void Ranks_that_say_the_same_agree() =>
        Assert.All(ThreadRanks.Run(3, ranks => ranks.Check(() => _facts)), result => Assert.Equal(Result.Done, result));

    [Fact]
    public void One_rank_is_not_asked() =>
        Assert.Equal(Result.Done, ThreadRanks.Run(1, ranks => ranks.Check(() => throw new InvalidOperationException()))[0]);

    [Fact]
    public void All_ranks_name_the_first_that_differs_and_what_in() => Assert.All(
        Problems(4, ranks => ranks.Index == 2 ? _facts.SetItem(1, Epochs(3)) : _facts),
        problem => Assert.Equal("Ranks: rank 2 has epochs 3, rank 0 has epochs 2. Give all the same.", $"{problem}"));

    [Fact]
    public void A_value_that_nobody_can_read_is_not_shown() => Assert.Equal(
        "rank 1 has another build of the program than rank 0",
        Problems(2, ranks => ranks.Index == 1 ? _facts.SetItem(0, _facts[0] with { Value = "b" }) : _facts)[0].What);

    [Fact]
    public void A_value_of_many_letters_is_not_shown() => Assert.Equal(
        "rank 1 has another epochs than rank 0",
        Problems(2, ranks => [Epochs(2) with { Value = $"{ranks.Index}", Words = $"{ranks.Index}{new string('x', 200)}" }])[0].What);

    [Fact]
    public void Ranks_that_do_something_else_are_told_apart() => Assert.Equal(
        "rank 1 has other settings or another task than rank 0",
        Problems(2, ranks => ranks.Index == 1 ? _facts.RemoveAt(0) : _facts)[0].What);

    private static RankFact Epochs(int number) => new("epochs", $"{number}", "Give all the same") { Words = $"epochs {number}" };

    private static Problem[] Problems(int count, Func<Galaxy.Kernels.Communication.Ranks, ImmutableArray<RankFact>> facts) =>
        ThreadRanks.Run(count, ranks => Assert.IsType<Result<Unit>.Failed>(ranks.Check(() => facts(ranks))).Problem);
}
