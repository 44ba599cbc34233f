using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Why nothing of a table can be used, with what is wrong with its rows.</summary>
internal sealed record RowsProblem : Problem
{
    /// <param name="problem">Why.</param>
    /// <param name="rows">What is wrong with rows, and pictures that have none.</param>
    public RowsProblem(Problem problem, IEnumerable<RowNote> rows) : base(problem) => Rows = [.. rows];

    /// <summary>What is wrong with rows, and pictures that have none.</summary>
    public ImmutableArray<RowNote> Rows { get; }

    public override string ToString() => base.ToString();
}
