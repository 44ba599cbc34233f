namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>What the columns of votes hold.</summary>
internal enum VoteColumnKind
{
    /// <summary>How many volunteers gave the answer.</summary>
    Count,

    /// <summary>The fraction of those who were asked the question.</summary>
    Fraction,

    /// <summary>The fraction of all volunteers, as in Kaggle's Galaxy Challenge.</summary>
    Cumulative,
}
