namespace Galaxy.Kernels.Contract;

/// <summary>How a network learns from votes.</summary>
public enum VoteLoss
{
    /// <summary>
    /// The negative log likelihood of the votes on each question under a Dirichlet-multinomial distribution (Walmsley et al., 2022): an output z
    /// gives its answer the concentration 1 + 100·σ(z).
    /// </summary>
    DirichletMultinomial,

    /// <summary>
    /// The squared error of the cumulative fractions, as in Kaggle's Galaxy Challenge: an answer's softmax within its question times that of the
    /// answers that lead there.
    /// </summary>
    Fractions,
}
