using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>A finished fold as bytes, to be sent from one process to another of the same build that has the same images.</summary>
/// <typeparam name="TFold">A finished fold.</typeparam>
internal interface IFoldCodec<TFold>
{
    void Write(BinaryWriter writer, TFold fold);

    /// <summary>The same fold.</summary>
    /// <param name="reader">Where it was written.</param>
    /// <param name="number">The fold's number, from 1.</param>
    /// <param name="split">A split with the fold as its test part.</param>
    TFold Read(BinaryReader reader, int number, Split split);
}
