namespace Galaxy.Pipeline.Training;

/// <summary>The epoch whose weights a training keeps.</summary>
public enum KeptEpoch
{
    /// <summary>The last one done.</summary>
    Last,

    /// <summary>The most accurate one on the validation images, or on a tie the one with the smaller loss.</summary>
    Best,
}
