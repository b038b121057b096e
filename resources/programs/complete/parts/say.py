#? if says
SAY = [  # @say
    #? each message
    $MESSAGE,
    #? end
]
#? end
