namespace Galaxy.Pipeline.Models;

/// <summary>Which images of a folder a model is tested on.</summary>
public enum TestedPart
{
    /// <summary>Exactly the test images of its training.</summary>
    Test,

    /// <summary>All that it was neither trained nor validated on.</summary>
    Unseen,

    /// <summary>All there are.</summary>
    All,
}
