namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>Holds the state of a training, and wakes whoever waits for a change.</summary>
/// <param name="first">The state at first.</param>
internal sealed class LearningProgress(LearningState first)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = New();
    private LearningState _state = first;

    /// <summary>The state, and what ends with the next change.</summary>
    public (LearningState State, Task Changed) Now
    {
        get
        {
            lock (_gate)
                return (_state, _changed.Task);
        }
    }

    /// <summary>Begins a training.</summary>
    /// <returns>Whether none was under way.</returns>
    public bool Begin()
    {
        lock (_gate)
        {
            if (_state.Phase == LearningPhase.Running)
                return false;
            Set(new LearningState(LearningPhase.Running));
            return true;
        }
    }

    /// <summary>Changes the state.</summary>
    public void Change(Func<LearningState, LearningState> change)
    {
        lock (_gate)
            Set(change(_state));
    }

    private void Set(LearningState state)
    {
        _state = state;
        TaskCompletionSource changed = _changed;
        _changed = New();
        changed.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
