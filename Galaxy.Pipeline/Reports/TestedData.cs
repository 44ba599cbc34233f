namespace Galaxy.Pipeline.Reports;

/// <summary>The images of an evaluation.</summary>
/// <param name="Source">Folder, or the simulated sky.</param>
/// <param name="Part">Which of its images: <c>test</c>, <c>unseen</c>, <c>all</c>.</param>
/// <param name="Gone">Test images of the training that are not there; null if the model does not say which they were, as below.</param>
/// <param name="New">Images that were in no part of the training.</param>
/// <param name="Learned">Images that the model was trained or validated on; among the tested ones with <c>all</c> alone.</param>
/// <param name="Unreadable">Files that were left out.</param>
public sealed record TestedData(string Source, string Part, int? Gone, int? New, int? Learned, int Unreadable);
