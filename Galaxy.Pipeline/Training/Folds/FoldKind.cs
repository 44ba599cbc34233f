namespace Galaxy.Pipeline.Training.Folds;

/// <summary>What is done with the folds of a cross-validation: how each is trained and tested.</summary>
/// <typeparam name="TFold">A finished fold.</typeparam>
/// <param name="Train">Trains and tests one.</param>
/// <param name="InWords">How a test went.</param>
/// <param name="Codec">Sends it to other processes.</param>
internal sealed record FoldKind<TFold>(TrainFold<TFold> Train, Func<TFold, string> InWords, IFoldCodec<TFold> Codec);
